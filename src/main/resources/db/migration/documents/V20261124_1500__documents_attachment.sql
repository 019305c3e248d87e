-- Files that belong to something (a matter, by its id). Never deleted: withdrawn with a reason.
create table documents_attachment (
    id             uuid primary key,
    owner          uuid                     not null,
    name           varchar(120)             not null,
    kind           varchar(10)              not null,
    size           bigint                   not null,
    digest         varchar(64)              not null,
    added_at       timestamp with time zone not null,
    added_by       bigint                   not null,
    added_name     varchar(200)             not null,
    withdrawn_at   timestamp with time zone,
    withdrawn_by   bigint,
    withdrawn_name varchar(200),
    reason         varchar(200)
);
create index documents_attachment_owner on documents_attachment (owner, added_at);

-- In parts, because H2 limits a binary value to one megabyte and no request needs a whole file in memory.
create table documents_attachment_part (
    attachment uuid    not null references documents_attachment (id),
    position   integer not null,
    content    bytea   not null,
    primary key (attachment, position)
);
