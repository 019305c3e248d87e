-- What people write is kept sealed from now on: a sealed text is longer than its letters.
alter table term_note alter column text set data type varchar(2500);
alter table term_pause alter column reason set data type varchar(2500);
alter table term_extension alter column reason set data type varchar(2500);
alter table term_extension alter column comment set data type varchar(2500);
alter table term_proposal alter column reason set data type varchar(2500);
alter table term_proposal_entry alter column reason set data type varchar(2500);
