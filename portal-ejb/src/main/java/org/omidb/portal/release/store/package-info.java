/** Releases, their builds and their files as rows. */
@NullMarked
package org.omidb.portal.release.store;

import org.jspecify.annotations.NullMarked;
