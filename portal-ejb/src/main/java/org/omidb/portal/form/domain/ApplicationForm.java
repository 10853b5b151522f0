package org.omidb.portal.form.domain;

import static org.omidb.portal.form.domain.Questions.alone;
import static org.omidb.portal.form.domain.Questions.checkboxes;
import static org.omidb.portal.form.domain.Questions.date;
import static org.omidb.portal.form.domain.Questions.declarations;
import static org.omidb.portal.form.domain.Questions.file;
import static org.omidb.portal.form.domain.Questions.longText;
import static org.omidb.portal.form.domain.Questions.mail;
import static org.omidb.portal.form.domain.Questions.option;
import static org.omidb.portal.form.domain.Questions.radios;
import static org.omidb.portal.form.domain.Questions.selection;
import static org.omidb.portal.form.domain.Questions.text;
import static org.omidb.portal.form.domain.Questions.yesNo;

import java.util.List;
import org.omidb.portal.shared.domain.DateBounds;

/**
 * The detailed application (Access Request Document): thirteen sections, each a task of its own.
 * Every version that somebody may have answered stays here.
 */
public final class ApplicationForm {

  public static final int LARGEST_FILE = 5 * 1024 * 1024;

  private static final Form VERSION_1 =
      new Form(
          1,
          List.of(
              section(
                  "applicant",
                  "Applicant",
                  "You are the principal applicant: the committee's questions come to you.",
                  text("full-name", "Full name", "your full name", 100).ofOneself("name"),
                  text("job-title", "Job title", "your job title", 100)
                      .ofOneself("organization-title"),
                  mail("email", "Institutional email address", "your institutional email address")
                      .ofOneself("email"),
                  date(
                      "training-date",
                      "When did you last complete training in information governance?",
                      "the date of your training",
                      DateBounds.past(30)),
                  yesNo(
                      "record-level",
                      "Will you access record-level data yourself?",
                      "whether you will access record-level data yourself")),
              section(
                  "organisation",
                  "Organisation",
                  "The organisation that would be the recipient of the data.",
                  text("legal-name", "Legal name", "the legal name", 150).ofOneself("organization"),
                  longText("address", "Registered address", "the registered address", 500),
                  radios(
                      "kind",
                      "What kind of organisation is it?",
                      "the kind of organisation",
                      Choices.ORGANISATION_KINDS),
                  text(
                          "signatory-name",
                          "Who would sign the agreement?",
                          "the name of the signatory",
                          100)
                      .withHint("The name of somebody who may sign for the organisation"),
                  text(
                      "signatory-title",
                      "Job title of the signatory",
                      "the signatory's title",
                      100),
                  mail(
                      "signatory-email",
                      "Email address of the signatory",
                      "the email address of the signatory")),
              section(
                  "team",
                  "Team",
                  "Everybody else who would work on the project.",
                  longText("members", "Members of the team", "the members of the team", 4000)
                      .withHint(
                          "One line each: name, role, organisation, and whether they will access the"
                              + " data. Write “none” if you work alone."),
                  longText(
                      "experience",
                      "Experience of the team with such data",
                      "the experience of the team",
                      2000)),
              section(
                  "project",
                  "Project",
                  "The title and the lay summary are published if the application is approved.",
                  text("title", "Title", "the title of the project", 200),
                  longText("lay-summary", "Lay summary", "a lay summary", 3000)
                      .withHint("For readers without a scientific background"),
                  longText("aims", "Aims and rationale", "the aims and the rationale", 4000),
                  longText("methods", "Methods", "the methods", 4000),
                  longText("public-benefit", "Public benefit", "the public benefit", 2000)),
              section(
                  "funding",
                  "Funding and interests",
                  "",
                  text("funder", "Funder", "the funder", 200),
                  yesNo(
                      "commercial",
                      "Is a commercial organisation involved?",
                      "whether a commercial organisation is involved"),
                  longText("interests", "Interests to declare", "the interests to declare", 2000)
                      .withHint("Financial and other interests of the team, or “none”"),
                  yesNo(
                      "product",
                      "Could a product or intellectual property result?",
                      "whether a product or intellectual property could result")),
              section(
                  "data",
                  "Data requested",
                  "Choose a selection that you saved while exploring the cases. It is frozen when"
                      + " you submit, so that the committee, the agreement and the release speak of the"
                      + " same cases.",
                  selection("selection", "Which saved selection do you need?", "a saved selection"),
                  checkboxes(
                      "processing",
                      "Which images do you need?",
                      "which images you need",
                      option("processed", "Processed (for presentation)"),
                      option("unprocessed", "Unprocessed (for processing)")),
                  longText(
                      "reason",
                      "Why do you need these cases, and why this many?",
                      "why you need these cases",
                      3000),
                  yesNo(
                      "sample-first",
                      "Would you like a sample set first?",
                      "whether you would like a sample set first")),
              section(
                  "ai",
                  "AI and statistics",
                  "",
                  checkboxes(
                      "purposes",
                      "What would the data be used for?",
                      "what the data would be used for",
                      option("training", "Training"),
                      option("internal-validation", "Internal validation"),
                      option("external-validation", "External validation"),
                      option("pre-market", "Validation before market entry"),
                      alone("none", "None of these")),
                  longText(
                      "leakage",
                      "How are the data split, and how is leakage avoided?",
                      "how the data are split",
                      2000),
                  longText(
                      "sample-size", "Reasoning for the sample size", "the sample size", 2000)),
              section(
                  "legal",
                  "Legal and ethics",
                  "",
                  longText("lawful-basis", "Lawful basis", "the lawful basis", 1000)
                      .withHint("Under Articles 6 and 9 of the UK GDPR"),
                  radios(
                      "ethics",
                      "Is there an ethics approval?",
                      "whether there is an ethics approval",
                      option("approved", "Yes, it was given"),
                      option("applied", "It has been applied for"),
                      option("not-needed", "None is needed")),
                  longText(
                      "ethics-reference",
                      "Reference of the approval, or why none is needed",
                      "the reference, or why none is needed",
                      1000)),
              section(
                  "security",
                  "Data security",
                  "",
                  longText(
                      "storage",
                      "Where will the data be stored and processed?",
                      "where the data will be stored and processed",
                      2000),
                  longText("access-control", "Who has access, and how?", "who has access", 2000),
                  checkboxes(
                      "encryption",
                      "When are the data encrypted?",
                      "when the data are encrypted",
                      option("at-rest", "At rest"),
                      option("in-transit", "In transit"),
                      option("backups", "In backups")),
                  longText("copies", "How are copies tracked?", "how copies are tracked", 1000)),
              section(
                  "flow",
                  "Data flow",
                  "",
                  yesNo(
                      "outside-uk",
                      "Will the data leave the United Kingdom?",
                      "whether the data will leave the United Kingdom"),
                  longText(
                      "linkage",
                      "Will the data be linked with other data?",
                      "whether the data will be linked with other data",
                      1000),
                  file("diagram", "Data flow diagram", "a data flow diagram", LARGEST_FILE)
                      .withHint("A PDF, PNG or JPEG file of at most 5 MB")),
              section(
                  "outputs",
                  "Outputs",
                  "",
                  longText(
                      "publications", "Planned publications", "the planned publications", 2000),
                  longText(
                      "models",
                      "What happens to models trained on the data?",
                      "what happens to models trained on the data",
                      2000),
                  longText("milestones", "Milestones", "the milestones", 1000).optional()),
              section(
                  "retention",
                  "Retention and destruction",
                  "",
                  date(
                      "until",
                      "Until when do you need the data?",
                      "the date until which you need the data",
                      DateBounds.future(30)),
                  text("responsible", "Who will destroy them?", "who will destroy the data", 150),
                  longText(
                      "method",
                      "How, and what evidence will you give?",
                      "how the data will be destroyed",
                      1000)),
              new Section(
                  "declarations",
                  "Declarations",
                  "As the principal applicant you declare this for your team.",
                  List.of(
                      declarations(
                          "declare",
                          "I declare that",
                          "every declaration",
                          option("true", "what is written in this application is true"),
                          option("no-identify", "nobody will try to identify a woman"),
                          option("no-share", "the data will not be shared with third parties"),
                          option("incidents", "incidents will be reported without delay")),
                      text("name", "Your full name, in place of a signature", "your full name", 100)
                          .ofOneself("name")),
                  true)));

  private static final List<Form> VERSIONS = List.of(VERSION_1);

  private ApplicationForm() {}

  /** The version that new drafts are written in. */
  public static Form current() {
    return VERSIONS.getLast();
  }

  /** The version that a revision was submitted in. */
  public static Form version(int version) {
    return VERSIONS.stream()
        .filter(form -> form.version() == version)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No version " + version + " of the form"));
  }

  private static Section section(String id, String title, String guidance, Question... questions) {
    return new Section(id, title, guidance, List.of(questions), false);
  }
}
