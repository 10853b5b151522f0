package org.omidb.portal.web.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.profile.domain.PersonDetails;
import org.omidb.portal.profile.service.Profiles;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/** The page {@code profile/details.xhtml}: somebody's job title and ORCID iD. */
@Named
@RequestScoped
public class DetailsPage {

  @Inject Profiles profiles;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  private String jobTitle = "";
  private String orcid = "";

  @PostConstruct
  void load() {
    var details = profiles.own(person.caller()).details();
    jobTitle = details.jobTitle();
    orcid = details.orcid();
  }

  public @Nullable String save() {
    return switch (profiles.say(person.caller(), new PersonDetails(jobTitle, orcid))) {
      case Accepted(var changed) -> {
        messages.info("profile.saved");
        yield "/profile?faces-redirect=true";
      }
      case Refused(var refusal) -> {
        messages.refusal("profile", refusal);
        yield null;
      }
    };
  }

  public int getLongestJobTitle() {
    return PersonDetails.LONGEST_JOB_TITLE;
  }

  public String getJobTitle() {
    return jobTitle;
  }

  public void setJobTitle(@Nullable String jobTitle) {
    this.jobTitle = jobTitle == null ? "" : jobTitle;
  }

  public String getOrcid() {
    return orcid;
  }

  public void setOrcid(@Nullable String orcid) {
    this.orcid = orcid == null ? "" : orcid;
  }
}
