-- A phone its owner registered. The token it carries is kept as a hash only, with the one before it.
create table identity_phone (
    id            varchar(36)              not null primary key,
    person        bigint                   not null,
    name          varchar(40)              not null,
    token         varchar(64)              not null,
    former        varchar(64),
    registered_at timestamp with time zone not null,
    used_at       timestamp with time zone not null,
    valid_until   timestamp with time zone not null
);
create index identity_phone_person on identity_phone (person);
create index identity_phone_valid_until on identity_phone (valid_until);
