package org.omidb.portal.web.thread;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.thread.domain.ThreadView;
import org.omidb.portal.thread.service.ThreadReading;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** For pages about an application: what is asked about it, each at its place. */
@Named
@RequestScoped
public class ThreadsHere {

  @Inject Query query;
  @Inject ThreadReading reading;
  @Inject CurrentPerson person;
  @Inject Texts texts;

  private List<ThreadView> all = List.of();
  private boolean asking;

  @PostConstruct
  void load() {
    var id = new ApplicationId(query.id("id"));
    all = reading.of(person.caller(), id);
    asking = !reading.opens(person.caller(), id).isEmpty();
  }

  /** About one question. */
  public List<ThreadView> at(String section, String question) {
    return all.stream().filter(it -> it.anchor().isAt(section, Optional.of(question))).toList();
  }

  /** All of them, the oldest first. */
  public List<ThreadView> all() {
    return all;
  }

  /** About a section as a whole. */
  public List<ThreadView> of(String section) {
    return all.stream().filter(it -> it.anchor().isAt(section, Optional.empty())).toList();
  }

  /** About anything in a section that the applicant has still to answer, if the reader can. */
  public List<ThreadView> asked(String section) {
    return all.stream()
        .filter(it -> asking)
        .filter(it -> it.anchor().isIn(section))
        .filter(ThreadView::waitsForApplicant)
        .toList();
  }

  /** Says in a list of sections how many questions about this one wait; empty for none. */
  public String hint(String section) {
    int waiting = asked(section).size();
    return switch (waiting) {
      case 0 -> "";
      case 1 -> texts.get("thread.hint");
      default -> texts.text("thread.hints", waiting);
    };
  }

  /** How many questions wait for the applicant, if that is the reader. */
  public long getWaiting() {
    return all.stream().filter(it -> asking).filter(ThreadView::waitsForApplicant).count();
  }

  /** Whether the reader can ask something. */
  public boolean isAsking() {
    return asking;
  }
}
