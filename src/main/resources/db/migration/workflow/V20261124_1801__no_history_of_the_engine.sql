-- The engine remembers its level of history and refuses to start with another; what it wrote so far ends with its time to live.
update act_ge_property set value_ = '0' where name_ = 'historyLevel';
