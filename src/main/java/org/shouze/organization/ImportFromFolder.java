package org.shouze.organization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.shouze.audit.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --shouze.import=DIR}: takes over the registers of a folder by their names, and ends; not zero if refused. */
@Component
@Order(5)
class ImportFromFolder implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportFromFolder.class);

    private final Registers registers;
    private final MessageSource messages;
    private final ConfigurableApplicationContext application;

    ImportFromFolder(Registers registers, MessageSource messages, ConfigurableApplicationContext application) {
        this.registers = registers;
        this.messages = messages;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!arguments.containsOption("shouze.import")) {
            return;
        }
        var files = files(Path.of(arguments.getOptionValues("shouze.import").get(0)));
        var done = !files.isEmpty() && apply(files);
        if (files.isEmpty()) {
            LOG.error("None of the registers was found in that folder");
        }
        System.exit(SpringApplication.exit(application, (ExitCodeGenerator) () -> done ? 0 : 1));
    }

    /** @return false if there are mistakes; then nothing was changed */
    boolean apply(Map<Register, byte[]> files) {
        var check = registers.check(files);
        check.findings().all().forEach(this::print);
        if (check.isRefused()) {
            LOG.error("Refused: {} mistakes, nothing was changed", check.findings().mistakes());
            return false;
        }
        LOG.info("Applied: {}", registers.apply(Actor.SYSTEM, files).differences().summary());
        return true;
    }

    static Map<Register, byte[]> files(Path folder) throws IOException {
        var files = new EnumMap<Register, byte[]>(Register.class);
        for (var register : Register.values()) {
            var file = folder.resolve(register.title() + ".xlsx");
            if (Files.isRegularFile(file)) {
                files.put(register, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void print(Finding finding) {
        var place = finding.register().title() + (finding.row() > 0 ? " " + finding.row() : "")
                + (finding.column() == null ? "" : " " + finding.column());
        var words = messages.getMessage("organization.finding." + finding.reason(), finding.arguments().toArray(),
                finding.reason(), Locale.getDefault());
        var value = finding.value() == null ? "" : " [" + finding.value() + "]";
        if (finding.isMistake()) {
            LOG.error("{}: {}{}", place, words, value);
        } else {
            LOG.info("{}: {}{}", place, words, value);
        }
    }
}
