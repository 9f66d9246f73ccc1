-- How the questions of the check-in were worded, and from when on. Nothing clinical.

-- Every wording of a question with its scale's ends, in the language that the others are translated from; the newest
-- holds. Noted when a release with other words starts for the first time: from then on an answer is to another question,
-- and a chart draws a seam there.
create table question_wording (
    question varchar(20)              not null,
    version  integer                  not null,
    words    varchar(1000)            not null,
    since    timestamp with time zone not null,
    constraint question_wording_pk primary key (question, version)
);
