/** What somebody says of themselves once, for every application: job title, ORCID iD, training. */
@NullMarked
package org.omidb.portal.profile.domain;

import org.jspecify.annotations.NullMarked;
