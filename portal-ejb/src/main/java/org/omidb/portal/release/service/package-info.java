/** Building, approving and publishing the files of an agreement. */
@NullMarked
package org.omidb.portal.release.service;

import org.jspecify.annotations.NullMarked;
