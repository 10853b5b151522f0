package org.omidb.portal.process;

import static org.omidb.portal.testing.Unused.unused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.mail.domain.MailTemplate;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.shared.domain.FrozenSelectionId;

/** What the features of a {@link World} find beside them, as far as they see it. */
final class Neighbours {

  private Neighbours() {}

  /** The outbox as far as a feature sees it, with the real templates. */
  static final class Letters extends Outbox {
    private final List<World.Mail> letters;

    Letters(List<World.Mail> letters) {
      super(unused(), unused(), unused());
      this.letters = letters;
    }

    @Override
    public void send(
        Optional<UUID> about,
        String recipient,
        String template,
        Map<String, String> values,
        Optional<String> replyTo) {
      var text = MailTemplate.named(template).filledWith(values);
      letters.add(new World.Mail(recipient, text.subject(), text.body(), replyTo));
    }
  }

  /** The queue as far as a feature sees it. */
  static final class Waiting extends Jobs {
    private final List<UUID> waiting;

    Waiting(List<UUID> waiting) {
      super(unused());
      this.waiting = waiting;
    }

    @Override
    public void enqueue(JobName job, UUID subject) {
      waiting.add(subject);
    }
  }

  /** A catalogue in which every selection says the same. */
  static final class OneSentence extends Selections {
    OneSentence() {
      super(unused(), unused(), unused());
    }

    @Override
    public String sentence(FrozenSelectionId id) {
      return "2D cases with a malignant lesion that is marked.";
    }
  }
}
