import { useEffect, useState } from 'preact/hooks';
import { listSites, onSites, removeSite } from '../../app/sites.ts';
import { report } from '../../platform/report.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../kit/Button.tsx';
import styles from './Settings.module.css';
import { SettingsGroup } from './SettingsGroup.tsx';

type Site = Awaited<ReturnType<typeof listSites>>[number];

/** The sites that show goals, each with a way to turn it off; follows the browser's own settings. */
export function SiteSettings() {
	const [sites, setSites] = useState<Site[]>([]);
	const [problem, setProblem] = useState('');
	useEffect(() => {
		const life = new AbortController();
		const refresh = () => {
			listSites()
				.then(setSites)
				.catch((error: unknown) => report(error, 'listing the sites'));
		};
		refresh();
		onSites(refresh, life.signal);
		return () => life.abort();
	}, []);
	const turnOff = async ({ pattern, host }: Site) => {
		const removed = await removeSite(pattern);
		setProblem(removed ? '' : text('settings.kept', [host]));
	};
	return (
		<SettingsGroup title={text('settings.sites')} hint={text('settings.sitesHint')}>
			{sites.length === 0 && <p>{text('settings.noSites')}</p>}
			<ul class={styles.rows}>
				{sites.map((site) => (
					<li key={site.pattern} class={styles.row}>
						<span class={styles.name}>{site.host}</span>
						<Button
							onClick={() => {
								turnOff(site).catch((error: unknown) => report(error, 'turning a site off'));
							}}
						>
							{text('settings.turnOff', [site.host])}
						</Button>
					</li>
				))}
			</ul>
			{problem !== '' && (
				<p class={styles.problem} role="alert">
					{problem}
				</p>
			)}
		</SettingsGroup>
	);
}
