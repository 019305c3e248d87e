-- The post that checks along this line; null for whom the register of grids names.
alter table reporting_plan_line add column checker varchar(60);
