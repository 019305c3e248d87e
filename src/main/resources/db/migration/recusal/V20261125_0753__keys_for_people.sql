-- Whom a matter or a declaration is about is sealed with keys kept for people alone; rows from before have the house's.
alter table recusal_concerned add column own_key boolean default false not null;
alter table recusal_declaration add column own_key boolean default false not null;
