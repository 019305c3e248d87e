-- When somebody first took it or kept a draft of it: until then it waited, from then on it was being handled.
alter table work_item add column begun_at timestamp with time zone;
