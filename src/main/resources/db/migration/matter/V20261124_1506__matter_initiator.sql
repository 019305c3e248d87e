-- What somebody began is read by id, which sorts by time and is never the same for two.
create index matter_initiator_id on matter (initiator, id);
drop index matter_initiator;
