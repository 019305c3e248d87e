-- Files that few may know of, sealed in parts; mark is a keyed digest over content and description.
create table protection_file (
    id   uuid primary key,
    size integer     not null,
    mark varchar(64) not null
);
create table protection_file_part (
    file     uuid    not null references protection_file (id),
    position integer not null,
    content  bytea   not null,
    primary key (file, position)
);
