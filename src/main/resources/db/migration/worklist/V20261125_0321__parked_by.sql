-- What somebody has done and others still sign.
create index work_item_parked_person on work_item_parked (person);
