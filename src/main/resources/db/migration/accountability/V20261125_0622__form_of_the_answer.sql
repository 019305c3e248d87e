-- Which of the four forms a decision about a person is, and when it was taken: counted for leaders, once a month.
alter table accountability_case add column form varchar(10);
alter table accountability_case add column effective date;
alter table accountability_case add column decided_at timestamp with time zone;
create index accountability_case_form on accountability_case (effective, form);
