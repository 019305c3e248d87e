-- Counted for leaders, once a month: how it was heard before the first decision, how decisions were served, how appeals ended.
alter table accountability_case add column ruled_at timestamp with time zone;
alter table accountability_case add column heard varchar(10);
alter table accountability_case add column served_at timestamp with time zone;
alter table accountability_case add column served_way varchar(10);
create index accountability_case_ruled on accountability_case (ruled_at);
create index accountability_case_served on accountability_case (served_at);
alter table accountability_appeal add column ended_as varchar(10);
alter table accountability_appeal add column ended_at timestamp with time zone;
alter table accountability_appeal add column served_at timestamp with time zone;
alter table accountability_appeal add column served_way varchar(10);
create index accountability_appeal_ended on accountability_appeal (ended_at);
create index accountability_appeal_served on accountability_appeal (served_at);
create index accountability_case_decided on accountability_case (decided_at);
create index accountability_interview_held on accountability_interview (held_at);
