package org.omidb.portal.shared.domain;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Who asks: the person and the realm roles of the token that this request came with. */
public record Caller(PersonId id, Set<Role> roles) {

  public static final Caller VISITOR = new Caller(PersonId.VISITOR, Set.of());
  public static final Caller PORTAL = new Caller(PersonId.PORTAL, Set.of());

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAny(Role first, Role... others) {
    return EnumSet.of(first, others).stream().anyMatch(roles::contains);
  }

  /** The caller's roles together with the relations that a feature has found for them. */
  public Set<Who> with(Set<? extends Who> relations) {
    var all = new HashSet<Who>(roles);
    all.addAll(relations);
    return all;
  }
}
