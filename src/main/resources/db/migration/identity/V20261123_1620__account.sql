create table identity_account (
    person        bigint                   not null primary key,
    login         varchar(40)              not null,
    hash          varchar(200),
    must_change   boolean                  not null,
    failures      integer                  not null,
    locked_until  timestamp with time zone,
    disabled      boolean                  not null,
    language      varchar(10),
    large_text    boolean,
    seat          bigint,
    demo          boolean                  not null,
    created_at    timestamp with time zone not null,
    signed_in_at  timestamp with time zone,
    constraint identity_account_login unique (login)
);
