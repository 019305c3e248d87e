package org.shouze.demo;

import java.util.ArrayList;
import java.util.List;

import org.shouze.matter.Matters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/** Tells the stories once, when the university is there and nothing was supervised, looked into or decided yet. */
@Told
@Order(40)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final List<String> PROCESSES = List.of("rectification", "inspection", "interview",
            "accountabilityCase", "appeal", "clue", "referral");

    private final Matters matters;
    private final List<Story.Chapter> chapters;
    private final StoryClock clock;
    private final List<String> failed = new ArrayList<>();

    FirstStart(Matters matters, List<Story.Chapter> chapters, StoryClock clock) {
        this.matters = matters;
        this.chapters = chapters;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!matters.haveSeen(PROCESSES)) {
            chapters.stream().flatMap(chapter -> chapter.stories().stream()).forEach(this::tell);
        }
    }

    private void tell(Story story) {
        try {
            story.told().run();
            LOG.debug("Told: {}", story.name());
        } catch (RuntimeException e) {
            failed.add(story.name());
            LOG.error("The demo's story “{}” broke off", story.name(), e);
        } finally {
            clock.end();
        }
    }

    /** Names of the stories that broke off. */
    List<String> failed() {
        return List.copyOf(failed);
    }
}
