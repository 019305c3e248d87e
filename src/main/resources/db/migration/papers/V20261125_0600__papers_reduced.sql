-- When what a paper said went into a case file elsewhere: number, kind, dates and signatures are left here.
alter table papers_paper add column reduced_at timestamp with time zone;
