/**
 * The demo desk's tickets: invented people, real kinds of trouble.
 *
 * @typedef {{ from: string, when: string, text: string }} Message
 * @typedef {{ id: number, subject: string, requester: string, assignee: string, priority: string,
 *   status: 'New' | 'Open' | 'Pending' | 'Solved', messages: Message[] }} Ticket
 */

/** @returns {Ticket[]} a fresh copy, so that one desk's changes are not another's. */
export function demoTickets() {
	return [
		{
			id: 4821,
			subject: 'Refund not received after 14 days',
			requester: 'Ana Ruiz',
			assignee: 'You',
			priority: 'High',
			status: 'Open',
			messages: [
				{
					from: 'Ana Ruiz',
					when: 'yesterday 17:12',
					text: 'Hello, my return was confirmed on the 6th but the refund still is not on my card. Could you check what happened?',
				},
				{
					from: 'You',
					when: '09:42',
					text: 'Hi Ana, thank you for writing. I have opened a trace with our payments team and will come back to you today.',
				},
			],
		},
		{
			id: 4822,
			subject: 'VPN drops every ten minutes',
			requester: 'Bo Lindgren',
			assignee: 'You',
			priority: 'Urgent',
			status: 'Open',
			messages: [
				{
					from: 'Bo Lindgren',
					when: '08:15',
					text: 'Since the update on Monday the VPN disconnects about every ten minutes. The whole office in Malmö has it.',
				},
			],
		},
		{
			id: 4823,
			subject: 'Invoice 4711 was charged twice',
			requester: 'Chi Tran',
			assignee: 'Morgan',
			priority: 'High',
			status: 'Pending',
			messages: [
				{
					from: 'Chi Tran',
					when: '2 days ago',
					text: 'Our card was charged twice for invoice 4711. Please refund one of the payments.',
				},
				{
					from: 'Morgan',
					when: 'yesterday',
					text: 'Could you send us the bank statement, please?',
				},
			],
		},
		{
			id: 4824,
			subject: 'Cannot log in after password reset',
			requester: 'Dana Okafor',
			assignee: 'You',
			priority: 'Normal',
			status: 'New',
			messages: [
				{
					from: 'Dana Okafor',
					when: '10:03',
					text: 'I reset my password this morning and now every sign-in fails with "unknown user".',
				},
			],
		},
		{
			id: 4825,
			subject: 'Printer <3rd floor> is "offline" & jammed',
			requester: 'Eli Brandt',
			assignee: 'You',
			priority: 'Low',
			status: 'Open',
			messages: [
				{
					from: 'Eli Brandt',
					when: '09:20',
					text: 'It shows offline, but <b>only</b> for our floor & only in the morning.',
				},
			],
		},
		{
			id: 4826,
			subject: 'لا أستطيع تنزيل الفاتورة',
			requester: 'فاطمة الزهراء',
			assignee: 'You',
			priority: 'Normal',
			status: 'Open',
			messages: [
				{ from: 'فاطمة الزهراء', when: '11:30', text: 'عند الضغط على زر التنزيل لا يحدث شيء.' },
			],
		},
		{
			id: 4827,
			subject: 'App crashes on start 🎯 after the update to 5.2',
			requester: 'Gus Moreau',
			assignee: 'Robin',
			priority: 'Normal',
			status: 'Solved',
			messages: [
				{ from: 'Gus Moreau', when: '3 days ago', text: 'It closes right away on my tablet 😕' },
				{ from: 'Robin', when: '2 days ago', text: 'Version 5.2.1 is out and fixes this.' },
			],
		},
		{
			id: 4828,
			subject:
				'Delivery address was changed by somebody after the order had already been confirmed, and now neither the shop nor the carrier nor the customer knows where the parcel is, although it was paid for express delivery',
			requester: 'Hana Kim',
			assignee: 'You',
			priority: 'High',
			status: 'New',
			messages: [{ from: 'Hana Kim', when: '11:58', text: 'Please find my parcel.' }],
		},
	];
}
