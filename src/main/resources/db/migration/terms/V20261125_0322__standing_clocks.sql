-- Which clocks stand still now: few of all that ever did.
create index term_pause_open on term_pause (resumed_at, category);
