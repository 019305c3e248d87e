-- A leave may be known before its substitute is.
alter table organization_substitution alter column substitute drop not null;
-- Ids of the processes the substitute stands in for, a blank between them; null for all.
alter table organization_substitution add column works varchar(2000);
