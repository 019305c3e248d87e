-- For whom it was done, where a substitute did it.
alter table work_item add column closed_behalf varchar(60);
