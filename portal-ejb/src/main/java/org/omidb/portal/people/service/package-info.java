/** Who somebody is, and who holds a role of the realm. */
@NullMarked
package org.omidb.portal.people.service;

import org.jspecify.annotations.NullMarked;
