/** Profiles as rows, each change with its time. */
@NullMarked
package org.omidb.portal.profile.store;

import org.jspecify.annotations.NullMarked;
