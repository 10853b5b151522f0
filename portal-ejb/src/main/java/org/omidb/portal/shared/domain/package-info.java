/** What every feature's rules share: decisions, refusals, people, roles, permissions, ids. */
@NullMarked
package org.omidb.portal.shared.domain;

import org.jspecify.annotations.NullMarked;
