-- What people write is kept sealed from now on: a sealed text is longer than its letters.
alter table matter_entry alter column text set data type varchar(9000);
alter table matter_entry alter column concerned set data type varchar(1200);
alter table matter_copy alter column text set data type varchar(4500);
