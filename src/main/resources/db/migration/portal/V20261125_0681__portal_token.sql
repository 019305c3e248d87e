-- What another system may read, until when, and who of the house answers for it. Of the secret only the hash is kept.
create table portal_token (
    id         varchar(36)              not null primary key,
    name       varchar(60)              not null,
    unit_id    bigint                   not null,
    scopes     varchar(60)              not null,
    keeper     bigint                   not null,
    granted_at timestamp with time zone not null,
    granted_by bigint                   not null,
    last_day   date                     not null,
    hash       varchar(64),
    given_at   timestamp with time zone,
    revoked_at timestamp with time zone,
    used_at    timestamp with time zone,
    refused_at timestamp with time zone,
    used_in    bigint                   not null,
    used_times integer                  not null
);
create index portal_token_granted on portal_token (granted_at, id);
create index portal_token_keeper on portal_token (keeper);
