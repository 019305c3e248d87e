-- Guarded: whoever looks is asked for at the matter first, since it is known to few or somebody is shut out of it.
alter table matter add column guarded boolean default false not null;
-- Who was admitted because a step waited for his seat is a member as long as he sits there.
alter table matter_member add column seat_id bigint;
create index matter_member_seat on matter_member (seat_id, until);
alter table work_item add column confidential boolean default false not null;
alter table work_item add column guarded boolean default false not null;
-- A seat whose holders are offered it by name; the row is kept for the record and for when others sit there.
alter table work_item_taker add column by_name boolean default false not null;
