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
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.application.domain.TermsStanding;
import org.omidb.portal.application.service.AccessTermsReading;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.SectionGroup;
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
  @Inject AccessTermsReading terms;
  @Inject CurrentPerson person;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  private List<Task> tasks = List.of();

  private TermsStanding standing = TermsStanding.NOTHING;
  private boolean withdrawable;
  private boolean writer;
  private boolean declarer;

  @PostConstruct
  void load() {
    var id = asked.application();
    tasks = drafts.read(person.caller(), id).tasks();
    line = applications.read(person.caller(), id);
    writer = applications.writes(person.caller(), id);
    declarer = applications.declares(person.caller(), id);
    standing =
        switch (line.stage()) {
          case APPROVED, UNDER_AGREEMENT -> terms.standing(id);
          case INTERESTED,
              INVITED,
              DRAFTING,
              CHANGING,
              SUBMITTED,
              UNDER_REVIEW,
              DECLINED,
              REJECTED,
              WITHDRAWN,
              CLOSED,
              DUPLICATE,
              SPAM ->
              TermsStanding.NOTHING;
        };
    withdrawable = applications.offers(person.caller(), id, Withdraw.class);
  }

  public ApplicationLine getLine() {
    return line;
  }

  public List<Task> getTasks() {
    return tasks;
  }

  /** The sections that are asked, in their groups. */
  public List<SectionGroup> getGroups() {
    return SectionGroup.of(tasks.stream().map(Task::section).toList());
  }

  /** How far a section is. */
  public Task task(Section section) {
    return tasks.stream().filter(it -> it.section().equals(section)).findFirst().orElseThrow();
  }

  /**
   * The same in words.
   *
   * @param asked how many questions about the section wait for an answer
   */
  public String status(Task task, int asked) {
    return texts.get("application.task." + seen(task, asked));
  }

  public String colour(Task task, int asked) {
    return switch (seen(task, asked)) {
      case COMPLETE, CANNOT_START_YET -> "";
      case NOT_STARTED -> "blue";
      case IN_PROGRESS -> "light-blue";
      case NEEDS_CHANGES -> "yellow";
    };
  }

  private static Task.Status seen(Task task, int asked) {
    return asked > 0 ? Task.Status.NEEDS_CHANGES : task.status();
  }

  /** What else is said of a section, if something is wrong in it; empty if nothing is. */
  public String hint(Task task) {
    return task.mistakes() == 0 ? "" : texts.text("application.task.mistakes", task.mistakes());
  }

  public long getCompleted() {
    return tasks.stream().filter(task -> task.status() == Task.Status.COMPLETE).count();
  }

  /** Whether the committee has decided about it, once at least. */
  public boolean isDecided() {
    return line.revision() > 1
        || switch (line.stage()) {
          case CHANGING, APPROVED, UNDER_AGREEMENT, REJECTED -> true;
          case CLOSED -> line.revision() > 0;
          case INTERESTED, INVITED, DECLINED, DRAFTING, SUBMITTED, UNDER_REVIEW, WITHDRAWN -> false;
          case DUPLICATE, SPAM -> false;
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
    if (!writer || task.section().last() && !declarer) {
      return asked.path("check", "#part-" + section);
    }
    return task.status() == Task.Status.CANNOT_START_YET
        ? ""
        : asked.path("section", "&section=" + section);
  }

  /** Whether data wait for the reader to accept the terms of access. */
  public boolean isAskedForTerms() {
    return standing.waiting().contains(person.caller().id());
  }

  /** How many are named for data and have not joined, where the data wait for them. */
  public int getMissing() {
    return standing.missing();
  }

  public boolean isWithdrawable() {
    return withdrawable;
  }
}
