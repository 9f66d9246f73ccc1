-- An alert that told of a proposal ends by itself when the pacing law does not propose it any more: withdrawn. Nobody has
-- answered it then, so it counts neither as acted on nor as dismissed.
alter table alert drop constraint alert_ending_ck;
alter table alert add constraint alert_ending_ck check (ending in ('ACTED', 'DISMISSED', 'WITHDRAWN'));
