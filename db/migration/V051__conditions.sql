-- What a practice is not for (pregnancy, seizures, and so on) becomes something that a client's record can hold: an act on
-- the gates like any other, with the condition it is about. Practices that are not for it are kept from the client.
alter table gate_change add column not_for varchar(30);
alter table gate_change drop constraint gate_change_act_ck;
alter table gate_change add constraint gate_change_act_ck check (act in (
    'CONSENT_GIVEN', 'CONSENT_WITHDRAWN', 'CRISIS_RAISED', 'CRISIS_CLOSED', 'ITEM_9_RAISED', 'ITEM_9_CLOSED',
    'DANGER_RAISED', 'DANGER_CLOSED', 'TRAUMA_TOLD', 'TRAUMA_TAKEN_BACK', 'PROTECTION_LIFTED',
    'ROUTE_EXCLUDED', 'ROUTE_OPENED', 'CONDITION_NOTED', 'CONDITION_ENDED'));
alter table gate_change add constraint gate_change_not_for_ck check (case when act in ('CONDITION_NOTED', 'CONDITION_ENDED')
    then not_for is not null else not_for is null end);
