-- Every number that was given, for good: a voided one stays with its reason.
create table matter_number_given (
    number      varchar(64)              primary key,
    kind        varchar(40)              not null,
    year_of     integer                  not null,
    position    integer                  not null,
    title       varchar(200),
    given_at    timestamp with time zone not null,
    given_name  varchar(60),
    voided_at   timestamp with time zone,
    voided_name varchar(60),
    reason      varchar(200),
    constraint matter_number_given_place unique (kind, year_of, position)
);

insert into matter_number_given (number, kind, year_of, position, given_at)
select m.number, n.kind, n.year_of,
       cast(substring(m.number from char_length(n.kind || '〔' || n.year_of || '〕') + 1
           for char_length(m.number) - char_length(n.kind || '〔' || n.year_of || '〕') - 1) as integer),
       m.opened_at
from matter_number n join matter m on m.number like n.kind || '〔' || n.year_of || '〕%号';
