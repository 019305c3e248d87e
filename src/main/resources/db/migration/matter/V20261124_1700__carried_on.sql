-- Who stands for the initiator since a handover; null while it is the initiator.
alter table matter add column carried_by bigint;
create index matter_running on matter (initiator, closed_at, opened_at);
create index matter_carried on matter (carried_by, closed_at, opened_at);
