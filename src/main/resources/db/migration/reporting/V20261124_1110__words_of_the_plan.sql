-- The exact words for where somebody named is now, as the document has them.
alter table reporting_plan add column now_words varchar(400) default '居家观察、集中隔离、医学观察、隔离观察、住处待核实' not null;
