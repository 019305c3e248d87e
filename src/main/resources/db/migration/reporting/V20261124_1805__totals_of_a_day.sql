create index reporting_total_day on reporting_total (report_day);
