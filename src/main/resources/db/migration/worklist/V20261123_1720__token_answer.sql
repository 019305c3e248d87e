-- What the form led to: the same token again is led there too.
alter table worklist_token add column answer varchar(200);
create index worklist_token_age on worklist_token (issued_at);
