-- Registers between preview and confirmation: for one person, for one hour, for one use.
create table organization_import (
    id         uuid primary key,
    person     bigint                   not null,
    version    bigint                   not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);

-- In parts, because H2 limits a binary value to one megabyte.
create table organization_import_part (
    import   uuid        not null references organization_import (id) on delete cascade,
    register varchar(20) not null,
    position integer     not null,
    content  bytea       not null,
    primary key (import, register, position)
);
