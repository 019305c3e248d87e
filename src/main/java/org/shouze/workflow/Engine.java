package org.shouze.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The embedded engine, with everything switched off that this product does not need. */
@Configuration(proxyBeanMethods = false)
class Engine {

    @Bean
    SpringProcessEngineConfiguration engineConfiguration(DataSource dataSource, PlatformTransactionManager transactions,
            GuardedExpressions expressions, Recorder recorder, Clock clock,
            @Value("${shouze.jobs:on}") String jobs) {
        var engine = new HardenedConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        engine.setHistoryTimeToLive("P180D");
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("04:00");
        engine.setExpressionManager(expressions);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(recorder)));
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new OneClock(clock))));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new OneClock(clock))));
        engine.setCustomFormTypes(FieldTypes.own());
        engine.setCustomFormFieldValidators(new HashMap<>(FieldTypes.rules()));
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setEnableXxeProcessing(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setQueryMaxResultsLimit(1000);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setFailedJobCommandFactory(new FailedJobs());
        engine.setJobExecutor(jobExecutor());
        engine.setJobExecutorActivate(!"off".equals(jobs));
        return engine;
    }

    private static DefaultJobExecutor jobExecutor() {
        var executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis(300_000);
        executor.setCorePoolSize(4);
        executor.setMaxPoolSize(4);
        executor.setQueueSize(10);
        executor.setMaxJobsPerAcquisition(5);
        return executor;
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    /** Without the serializer that would turn stored bytes back into objects. */
    private static class HardenedConfiguration extends SpringProcessEngineConfiguration {

        @Override
        public void initSerialization() {
            super.initSerialization();
            var safe = new DefaultVariableSerializers();
            variableSerializers.getSerializers().stream()
                    .filter(serializer -> !"serializable".equals(serializer.getName()))
                    .forEach(safe::addSerializer);
            variableSerializers = safe;
        }
    }
}
