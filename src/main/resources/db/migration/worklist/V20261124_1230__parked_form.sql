-- What a holder has sent while others still sign after him: kept sealed, finished as his act when the last has signed.
create table work_item_parked (
    item_id varchar(64) primary key references work_item,
    content varchar(200000) not null,
    person bigint not null,
    name varchar(60) not null,
    seat bigint,
    seat_name varchar(120),
    behalf_of varchar(60)
);
