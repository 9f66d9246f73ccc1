-- What the pacing law may take from a session.
-- took_place: a touch, a rest or the closing was reached, or it was stopped or rated at its end. "Not today" after the first
-- rating is no session: it shows nothing, it is none of the first grounding ones, and it is nothing to be asked about.
-- grounding_instead: grounding was taken in place of the practice, so it shows nothing about the level it was begun at.
alter table session_run add column took_place boolean default true not null;
alter table session_run add column grounding_instead boolean default false not null;
