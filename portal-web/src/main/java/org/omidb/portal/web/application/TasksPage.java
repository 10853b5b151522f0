package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.application.domain.ApplicationCommand.Withdraw;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/** The page {@code application/tasks.xhtml}: what is done and what is left, and what comes next. */
@Named
@RequestScoped
public class TasksPage {

  @Inject Asked asked;
  @Inject Applications applications;
  @Inject Drafts drafts;
  @Inject Agreements agreements;
  @Inject CurrentPerson person;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  @SuppressWarnings("NullAway.Init")
  private Draft draft;

  private boolean withdrawable;
  private boolean writer;

  @PostConstruct
  void load() {
    var id = asked.application();
    draft = drafts.read(person.caller(), id);
    line = applications.read(person.caller(), id);
    writer = applications.writes(person.caller(), id);
    withdrawable = applications.offers(person.caller(), id, Withdraw.class);
  }

  public ApplicationLine getLine() {
    return line;
  }

  public List<Task> getTasks() {
    return draft.tasks();
  }

  /** How far a section is, in words. */
  public String status(Task task) {
    return texts.text("application.task." + task.status(), task.mistakes());
  }

  public String colour(Task task) {
    return switch (task.status()) {
      case COMPLETED, CANNOT_START_YET -> "";
      case INCOMPLETE -> "blue";
      case NEEDS_ANOTHER_LOOK -> "yellow";
    };
  }

  public long getCompleted() {
    return draft.tasks().stream().filter(task -> task.status() == Task.Status.COMPLETED).count();
  }

  /** Whether the committee has decided about it, once at least. */
  public boolean isDecided() {
    return line.revision() > 1
        || switch (line.stage()) {
          case CHANGING, APPROVED, UNDER_AGREEMENT, REJECTED -> true;
          case CLOSED -> line.revision() > 0;
          case INTERESTED, INVITED, DECLINED, DRAFTING, SUBMITTED, UNDER_REVIEW, WITHDRAWN -> false;
        };
  }

  /** The agreements that have ended: what was received under them has to be destroyed. */
  public List<String> getEnded() {
    return line.stage() == Stage.CLOSED
        ? agreements.of(person.caller(), line.id()).stream()
            .filter(agreement -> agreement.stage() == AgreementStage.ENDED)
            .map(AgreementLine::reference)
            .toList()
        : List.of();
  }

  /** Whether the reader writes; others read what was written. */
  public boolean isWriter() {
    return writer;
  }

  /** Where a section is written, or read; nowhere while it cannot be started yet. */
  public String address(Task task) {
    var section = task.section().id();
    if (!writer) {
      return asked.path("check", "#part-" + section);
    }
    return task.status() == Task.Status.CANNOT_START_YET
        ? ""
        : asked.path("section", "&section=" + section);
  }

  public boolean isWithdrawable() {
    return withdrawable;
  }
}
