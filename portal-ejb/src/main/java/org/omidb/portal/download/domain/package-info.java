/** Who is let at the files of a release, and by what. */
@NullMarked
package org.omidb.portal.download.domain;

import org.jspecify.annotations.NullMarked;
