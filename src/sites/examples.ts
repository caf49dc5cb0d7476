import { examples as demoDesk } from './demo-desk.ts';
import { examples as freshdesk } from './freshdesk.ts';
import { examples as github } from './github.ts';
import { examples as gitlab } from './gitlab.ts';
import { examples as helpscout } from './helpscout.ts';
import { examples as hubspot } from './hubspot.ts';
import { examples as intercom } from './intercom.ts';
import { examples as jiraCloud } from './jira-cloud.ts';
import { examples as jiraDataCenter } from './jira-dc.ts';
import { examples as redmine } from './redmine.ts';
import { examples as requestTracker } from './request-tracker.ts';
import { examples as servicenow } from './servicenow.ts';
import type { SiteExamples } from './site.ts';
import { examples as zendesk } from './zendesk.ts';

/**
 * The examples of every site by its id, apart from the registry so that no bundle carries them. They
 * are what the tests run; a site that is missing here fails them.
 */
export const examplesBySite: Readonly<Record<string, SiteExamples>> = {
	zendesk,
	freshdesk,
	'jira-cloud': jiraCloud,
	'jira-dc': jiraDataCenter,
	servicenow,
	intercom,
	helpscout,
	hubspot,
	rt: requestTracker,
	redmine,
	github,
	gitlab,
	'demo-desk': demoDesk,
};
