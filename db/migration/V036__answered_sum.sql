-- A form that is not whole has two numbers: the estimate that stands for it (total), and what the answers that are there
-- come to. answered_sum is the second. Null where nobody knows the answers: a score typed in by hand, and those from before.
alter table measure_score add column answered_sum double precision;
