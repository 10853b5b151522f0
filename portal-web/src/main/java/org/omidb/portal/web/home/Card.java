package org.omidb.portal.web.home;

import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;
import static org.omidb.portal.shared.domain.Role.AUDITOR;
import static org.omidb.portal.shared.domain.Role.COMMITTEE_CHAIR;
import static org.omidb.portal.shared.domain.Role.COMMITTEE_MEMBER;
import static org.omidb.portal.shared.domain.Role.CRH_SIGNATORY;
import static org.omidb.portal.shared.domain.Role.DATA_MANAGER;
import static org.omidb.portal.shared.domain.Role.LICENSING;
import static org.omidb.portal.shared.domain.Role.RECIPIENT_SIGNATORY;
import static org.omidb.portal.shared.domain.Role.RESEARCHER;
import static org.omidb.portal.shared.domain.Role.ROYAL_SURREY_SIGNATORY;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;

/**
 * A door on the home page. Who sees a door says nothing of what is behind it: each page shows what
 * its reader may see. A page that is for several roles has words for each of them, and who has
 * several of those roles reads the first.
 */
public record Card(String address, String title, String text, Set<Role> roles) {

  /** Of those who do not work for the database. */
  private static final Set<Role> OUTSIDE = Set.of(RESEARCHER, RECIPIENT_SIGNATORY);

  /** Every door, in the order of the page. */
  static final List<Card> ALL =
      List.of(
          new Card(
              "/application/list",
              "Applications",
              "Go on with an application, or see how far it is",
              Set.of(RESEARCHER)),
          new Card(
              "/staff/inbox",
              "Inbox",
              "Expressions of interest, and whom to invite",
              Set.of(LICENSING, ADMINISTRATOR, AUDITOR)),
          new Card(
              "/staff/work",
              "Work list",
              "Everything that is open: who has it, since when, and until when",
              Set.of(LICENSING, ADMINISTRATOR, AUDITOR)),
          new Card(
              "/committee/reviews",
              "Reviews",
              "Open and close reviews; declare your interests, read and vote",
              Set.of(COMMITTEE_CHAIR)),
          new Card(
              "/committee/reviews",
              "Reviews",
              "Declare your interests, read and vote",
              Set.of(COMMITTEE_MEMBER)),
          new Card(
              "/committee/reviews",
              "Reviews",
              "Open a review, and see what the committee has decided",
              Set.of(LICENSING)),
          new Card(
              "/committee/reviews",
              "Reviews",
              "See how reviews stand, and what was decided",
              Set.of(ADMINISTRATOR, AUDITOR)),
          new Card(
              "/agreement/list",
              "Agreements",
              "Draw up agreements, send them for signing, and see what is in force",
              Set.of(LICENSING)),
          new Card(
              "/agreement/list",
              "Agreements",
              "Read and sign the agreements of your organisation",
              Set.of(CRH_SIGNATORY, ROYAL_SURREY_SIGNATORY, RECIPIENT_SIGNATORY)),
          new Card(
              "/agreement/list",
              "Agreements",
              "Read agreements, and see what is in force",
              Set.of(ADMINISTRATOR, AUDITOR)),
          new Card(
              "/agreement/list",
              "Agreements",
              "Read your agreements, and what they allow",
              Set.of(RESEARCHER)),
          new Card(
              "/catalogue/explore",
              "Explore the cases",
              "Count the cases that fit your question, and save the selection",
              Set.of(RESEARCHER, LICENSING, DATA_MANAGER, COMMITTEE_MEMBER, COMMITTEE_CHAIR)),
          new Card(
              "/release/list",
              "Downloads",
              "Fetch what has been released to you, and check it",
              Set.of(RESEARCHER)),
          new Card(
              "/data/releases",
              "Releases",
              "Build, check, approve and publish what an agreement gives",
              Set.of(DATA_MANAGER, ADMINISTRATOR, AUDITOR)),
          new Card(
              "/data/figures",
              "Published figures",
              "Count the catalogue, and publish its size",
              Set.of(DATA_MANAGER, LICENSING, ADMINISTRATOR, AUDITOR)),
          new Card(
              "/admin/forms",
              "Forms",
              "Change what applicants are asked, and publish it as a new version",
              Set.of(ADMINISTRATOR)),
          new Card(
              "/admin/jobs",
              "Tasks that failed",
              "Mails, builds and checks that the portal could not do",
              Set.of(ADMINISTRATOR, AUDITOR)),
          new Card(
              "/admin/erasures",
              "Requests for erasure",
              "People who ask for their data to be erased",
              Set.of(ADMINISTRATOR, AUDITOR)),
          new Card(
              "/admin/data-use",
              "Terms of use",
              "The terms of the database against which each application is held",
              Set.of(ADMINISTRATOR, AUDITOR)),
          new Card(
              "/data/cases",
              "Cases",
              "Look at one woman's history and images; each look is written down",
              Set.of(DATA_MANAGER, ADMINISTRATOR, AUDITOR)));

  public Card {
    roles = Set.copyOf(roles);
  }

  /**
   * The doors of somebody, each page once.
   *
   * @param applies whether they have an application. Everybody has the role of a researcher; who
   *     works here and applies for nothing is shown no door of theirs.
   */
  static List<Card> of(Caller caller, boolean applies) {
    boolean office = caller.roles().stream().anyMatch(Card::works);
    var seen = new HashSet<String>();
    return ALL.stream()
        .filter(card -> card.isFor(caller))
        .filter(card -> applies || !office || !card.roles().equals(Set.of(RESEARCHER)))
        .filter(card -> seen.add(card.address()))
        .toList();
  }

  /** Whether who has the role works for the database. */
  static boolean works(Role role) {
    return !OUTSIDE.contains(role);
  }

  boolean isFor(Caller caller) {
    return roles.stream().anyMatch(caller::has);
  }
}
