-- The seat at which whoever sent it back stood in for its holder, or null where he acted for himself.
alter table workflow_return add column stood_in_at bigint;
