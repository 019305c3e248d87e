-- What people write is kept sealed from now on: a sealed text is longer than its letters.
alter table workflow_return alter column reason set data type varchar(4500);
