-- Name of the task where one step serves many.
alter table term_proposal add column label varchar(200);
